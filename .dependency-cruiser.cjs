/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A circle of imports has no top and no bottom.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-knows-no-pages",
      comment: "lib never imports app or components; what it needs of them is handed to it.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "only-notifications-knows-emails",
      severity: "error",
      from: { pathNot: "^(lib/notifications|emails|tests)/" },
      to: { path: "^emails/" },
    },
    {
      name: "emails-are-plain",
      comment: "A mail is plain props made into JSX: no database, no session.",
      severity: "error",
      from: { path: "^emails/" },
      to: { path: "^(app|components|prisma/generated/client)" },
    },
    {
      name: "components-know-no-pages",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "components-do-no-io",
      comment: "A component is handed what it shows: no database, no queries, no commands.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(prisma/generated/client|lib/(db|env|log|transact)\\.ts$|lib/.*/(queries|commands|commit)\\.ts$)",
      },
    },
    {
      name: "pages-have-no-database",
      comment: "Pages ask lib; the database is lib's.",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^(prisma/generated/client|lib/db\\.ts$)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-database-client",
      comment: "The Prisma client is made in lib/db.ts (and by scripts, before there is a server).",
      severity: "error",
      from: { path: "^(app|components|emails|lib)/", pathNot: "^lib/db\\.ts$" },
      to: { path: "^prisma/generated/client", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-prisma-is-generated-there",
      comment: "Of what is generated, only enums and the client are asked for.",
      severity: "error",
      from: { pathNot: "^prisma/generated/" },
      to: { path: "^prisma/generated/", pathNot: "^prisma/generated/(enums|client|models)\\.ts$" },
    },
    {
      name: "program-knows-no-tools",
      comment: "What runs in the server knows neither scripts nor tests.",
      severity: "error",
      from: { path: "^(app|components|emails|lib)/" },
      to: { path: "^(scripts|tests)/" },
    },
    {
      name: "everything-is-found",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|prisma/generated/internal)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
