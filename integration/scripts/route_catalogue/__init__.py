"""The routes that an application serves, as a draft of a spec or against one.

A service's test compares its application with its part of the spec::

    from route_catalogue import compare, flask_routes, spec_operations

    assert compare(flask_routes(app).routes, spec_operations(spec), "worker-agent") == []
"""

from route_catalogue.flask_app import flask_routes
from route_catalogue.flask_source import flask_source_routes
from route_catalogue.openapi import Operation, compare, compare_union, draft, spec_operations
from route_catalogue.routes import Catalogue, CatalogueError, Route

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Operation",
    "Route",
    "compare",
    "compare_union",
    "draft",
    "flask_routes",
    "flask_source_routes",
    "spec_operations",
]
