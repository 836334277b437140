"""The release engine: publishes the npm and PyPI artefacts that Pants builds."""
