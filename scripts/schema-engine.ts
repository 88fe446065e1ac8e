import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import type {
  MigrationList,
  SchemaEngine,
  SchemasContainer,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg, { type Pool, type PoolConfig } from "pg";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SCHEMA = path.join(ROOT, "prisma/schema.prisma");
export const MIGRATIONS = path.join(ROOT, "prisma/migrations");

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** Nothing is managed outside the schema. */
export const filters = { externalTables: [], externalEnums: [] };

/**
 * Does `work` with Prisma's own schema engine, as WebAssembly: the same `_prisma_migrations` table and
 * checksums as `prisma migrate deploy`, without downloading a native program. Work that needs a shadow database
 * wants host, port, user, password and database given separately instead of a connection string.
 */
export async function withSchemaEngine<T>(
  database: PoolConfig,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  const adapter = new EngineAdapter(database);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  try {
    const engine = await SchemaEngine.new({ datamodels: datamodels() }, () => undefined, factory);
    return await work(engine).finally(() => engine.free());
  } finally {
    await adapter.close();
  }
}

/** The bindings hold one program per process. */
let loaded: ReturnType<typeof load> | undefined;

async function load() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const program = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panicked } });
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  return bindings;
}

/** The engine gives its last words to whoever stands here under this name, then ends in an unreadable error. */
function panicked(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`);
}

/**
 * Prisma's adapter, made fit for migrations. The engine leaves its connections and its shadow database behind:
 * this closes the ones and drops the other. It asks for columns of the catalogue in a type (`"char"`) that the
 * adapter does not know. And the adapter cuts scripts at every semicolon, also inside a function's body; sent
 * whole, a migration is also one transaction, as with the native engine.
 */
class EngineAdapter extends PrismaPg {
  readonly #database: PoolConfig;
  readonly #main: Pool;
  #shadow: { name: string; pool: Pool } | undefined;

  constructor(database: PoolConfig) {
    const main = pool(database);
    super(main);
    this.#database = database;
    this.#main = main;
  }

  override async connect() {
    return amended(await super.connect());
  }

  override async connectToShadowDb() {
    const name = `shadow_${randomUUID()}`;
    await this.#main.query(`CREATE DATABASE "${name}"`);
    this.#shadow = { name, pool: pool({ ...this.#database, database: name }) };
    return amended(await new PrismaPg(this.#shadow.pool).connect());
  }

  async close(): Promise<void> {
    await this.#shadow?.pool.end();
    if (this.#shadow) await this.#main.query(`DROP DATABASE "${this.#shadow.name}" WITH (FORCE)`);
    await this.#main.end();
  }
}

function pool(database: PoolConfig): Pool {
  // Without a listener, a connection cut off while it says good-bye would end the process.
  return new pg.Pool({ ...database, max: 2 }).on("error", () => undefined);
}

function amended(adapter: Adapter): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const found = await queryRaw({ ...query, sql: withKindsAsText(query.sql) });
    const columnTypes = found.columnTypes.map((type, index) =>
      KINDS.has(found.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return { ...found, columnTypes };
  };
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script).catch(inTheEnginesWords);
  };
  return adapter;
}

function inTheEnginesWords(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { message, code = "XX000", severity = "ERROR", detail, hint, column } = error;
  throw new DriverAdapterError({ kind: "postgres", message, code, severity, detail, hint, column });
}

const KINDS = new Set(["constraint_type", "confdeltype", "confupdtype"]);

function withKindsAsText(sql: string): string {
  return sql
    .replace("constr.contype AS", "constr.contype::text AS")
    .replace(/con\.(confdeltype|confupdtype),/g, "con.$1::text AS $1,");
}

/** `prisma/schema.prisma`, as the engine wants it. */
export function schema(): SchemasContainer {
  return { files: datamodels().map(([file, content]) => ({ path: file, content })) };
}

/** The migrations in `folder`, as the engine wants them. */
export function migrationList(folder = MIGRATIONS): MigrationList {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const lockfile = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({ path: name, migrationFile: migrationFile(folder, name) })),
  };
}

function migrationFile(folder: string, name: string) {
  const value = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
  return { path: "migration.sql", content: { tag: "ok" as const, value } };
}

function datamodels(): [string, string][] {
  return [[SCHEMA, readFileSync(SCHEMA, "utf8")]];
}
