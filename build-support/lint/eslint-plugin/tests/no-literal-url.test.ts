import { describe, it } from "@jest/globals";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";

import { noLiteralUrl } from "../src/no-literal-url.js";

RuleTester.describe = describe as unknown as typeof RuleTester.describe;
RuleTester.it = it as unknown as typeof RuleTester.it;
RuleTester.itOnly = it.only as unknown as typeof RuleTester.itOnly;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser as never, sourceType: "module" },
});

const found = (url: string) => [{ messageId: "literalUrl", data: { url } }];

tester.run("no-literal-url", noLiteralUrl, {
  valid: [
    { name: "a URL from the environment", code: "const url = process.env.COORDINATOR_URL;" },
    { name: "a path", code: "const path = `/api/builder/${id}`;" },
    { name: "a scheme that is looked for", code: 'if (url.startsWith("https://")) use(url);' },
    {
      name: "prose about schemes",
      code: 'throw new Error("a URL begins with http:// or https://");',
    },
    { name: "an expression that matches URLs", code: "const match = /^https?:\\/\\/[^/]+/;" },
    { name: "a comment", code: "// See https://api.test/\n/* and https://api.test/ */ f();" },
    {
      name: "a comment that documents",
      code: "/** Listens, for example on `http://127.0.0.1:1`. */ f();",
    },
    { name: "a division behind a label", code: "const x = a ? b : c / d;" },
    {
      name: "an allowed prefix",
      code: 'const id = "https://json-schema.org/draft/2020-12/schema";',
      options: [{ prefixes: ["https://json-schema.org/"] }],
    },
    {
      name: "an allowed prefix that is continued",
      code: "const id = `https://json-schema.org/draft/${version}`;",
      options: [{ prefixes: ["https://json-schema.org/"] }],
    },
    {
      name: "a reason behind it",
      code: 'const url = "https://api.test/"; // literal-url: the host is fixed by the protocol',
    },
    {
      name: "a reason in the line above",
      code: '// literal-url: the host is fixed by the protocol\nconst url = "https://api.test/";',
    },
    {
      name: "a reason of two lines",
      code: '// literal-url: the host is fixed\n// by the protocol\nconst url = "https://api.test/";',
    },
    {
      name: "a reason in a block",
      code: '/* literal-url: the host is fixed */\nconst url = "https://api.test/";',
    },
    {
      name: "one reason for the parts of one URL",
      code: '// literal-url: fixed\nconst url = "https://api.test/" +\n  version +\n  "/x";',
    },
  ],
  invalid: [
    {
      name: "a string",
      code: 'const url = "https://api.test/v1";',
      errors: found("https://api.test/v1"),
    },
    { name: "another scheme", code: 'f("ws://api.test");', errors: found("ws://api.test") },
    { name: "a database", code: 'f("mongodb://u@db/x");', errors: found("mongodb://u@db/x") },
    { name: "capitals", code: 'f("HTTPS://API.test");', errors: found("HTTPS://API.test") },
    {
      name: "loopback",
      code: 'f("http://127.0.0.1:8080");',
      errors: found("http://127.0.0.1:8080"),
    },
    {
      name: "inside a sentence",
      code: 'f("ask https://api.test now");',
      errors: found("https://api.test"),
    },
    { name: "a template", code: "f(`https://api.test`);", errors: found("https://api.test") },
    {
      name: "a template with a path from elsewhere",
      code: "f(`https://api.test/${path}`);",
      errors: found("https://api.test/${…}"),
    },
    {
      name: "a template with a host from elsewhere",
      code: "f(`https://${host}/api`);",
      errors: found("https://${…}/api"),
    },
    {
      name: "a template with a scheme from elsewhere",
      code: "f(`${scheme}://api.test/`);",
      errors: found("${…}://api.test/"),
    },
    {
      name: "a template in a template",
      code: "f(`${`https://${host}`}/x`);",
      errors: found("https://${…}/x"),
    },
    {
      name: "a tagged template",
      code: "url`https://api.test`;",
      errors: found("https://api.test"),
    },
    {
      name: "a concatenation of literals",
      code: 'f("https:" + "//api" + ".test");',
      errors: found("https://api.test"),
    },
    {
      name: "a concatenation with a host from elsewhere",
      code: 'f("https://" + host + "/api");',
      errors: found("https://${…}/api"),
    },
    {
      name: "a concatenated port",
      code: 'f("http://api.test:" + 80);',
      errors: found("http://api.test:80"),
    },
    {
      name: "a concatenation by a method",
      code: 'f("https://".concat(host, "/api"));',
      errors: found("https://${…}/api"),
    },
    {
      name: "an assertion",
      code: 'f("https://api.test" as const);',
      errors: found("https://api.test"),
    },
    {
      name: "an assertion in a concatenation",
      code: 'f(("https://" as string) + host);',
      errors: found("https://${…}"),
    },
    {
      name: "a default",
      code: 'f(process.env.URL ?? "https://api.test");',
      errors: found("https://api.test"),
    },
    { name: "a key", code: 'f({ "https://api.test": 1 });', errors: found("https://api.test") },
    {
      name: "two URLs",
      code: 'f("https://a.test", "https://b.test");',
      errors: [...found("https://a.test"), ...found("https://b.test")],
    },
    {
      name: "a URL inside an expression of a template",
      code: 'f(`${g("https://a.test")}`);',
      errors: found("https://a.test"),
    },
    {
      name: "another host that begins like an allowed one",
      code: 'f("https://json-schema.org.evil.test/");',
      options: [{ prefixes: ["https://json-schema.org/"] }],
      errors: found("https://json-schema.org.evil.test/"),
    },
    {
      name: "an allowed URL beside another",
      code: 'f("https://json-schema.org/x https://api.test");',
      options: [{ prefixes: ["https://json-schema.org/"] }],
      errors: found("https://api.test"),
    },
    {
      name: "a comment without a reason",
      code: 'f("https://api.test"); // literal-url:',
      errors: [...found("https://api.test"), { messageId: "missingReason" }],
    },
    {
      name: "a comment without a colon or reason",
      code: '// literal-url\nf("https://api.test");',
      errors: [{ messageId: "missingReason" }, ...found("https://api.test")],
    },
    {
      name: "a reason without a URL",
      code: "// literal-url: the host is fixed\nf(path);",
      errors: [{ messageId: "unusedReason" }],
    },
    {
      name: "a reason for the line before",
      code: 'f("https://a.test"); // literal-url: fixed\nf("https://b.test");',
      errors: found("https://b.test"),
    },
    {
      name: "a reason too far away",
      code: '// literal-url: fixed\nf(1);\nf("https://b.test");',
      errors: [{ messageId: "unusedReason" }, ...found("https://b.test")],
    },
  ],
});
