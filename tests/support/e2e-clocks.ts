import { execFileSync } from "node:child_process";
import process from "node:process";
import { address } from "./e2e-database.ts";

/** After the whole suite, with the server still up: every stored clock and ticket is what its events say, or the run fails. */
export default function checkClocks(): void {
  const { user, password, host, port, database } = address();
  const secret = (of: string) => `${of}-of-the-check-after-the-suite-0123456789`;
  execFileSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/sla/check-clocks.ts"],
    {
      stdio: "inherit",
      env: {
        ...process.env,
        DATABASE_URL: `postgresql://${user}:${password}@${host}:${port}/${database}`,
        HELPDESK_MODE: "local",
        AUTH_SECRET: secret("auth"),
        CRON_SECRET: secret("cron"),
        APP_URL: "http://localhost:3000",
        MAIL_TRANSPORT: "mailbox",
      },
    },
  );
}
