import type { Standing } from "./ticket";

const answered = ["PICKUP STOPPED MET", "FIRST_RESPONSE STOPPED MET"];
const replied = [...answered, "CUSTOMER_RESPONSE STOPPED MET"];

/** How the request of the story stands after each step: status, turn, and metric, state and verdict of every clock. */
export const standings = {
  opened: {
    status: "WAITING_SUPPORT",
    turn: "support",
    clocks: ["PICKUP RUNNING RUNNING", "FIRST_RESPONSE RUNNING RUNNING", "RESOLUTION RUNNING RUNNING"],
  },
  taken: {
    status: "IN_PROGRESS",
    turn: "support",
    clocks: ["PICKUP STOPPED MET", "FIRST_RESPONSE RUNNING RUNNING", "RESOLUTION RUNNING RUNNING"],
  },
  asked: {
    status: "WAITING_CUSTOMER",
    turn: "customer",
    clocks: [...answered, "RESOLUTION PAUSED PAUSED", "CUSTOMER_RESPONSE RUNNING RUNNING"],
  },
  back: { status: "IN_PROGRESS", turn: "support", clocks: [...replied, "RESOLUTION RUNNING RUNNING"] },
  askedOutside: {
    status: "WAITING_THIRD_PARTY",
    turn: "thirdParty",
    clocks: [...replied, "RESOLUTION PAUSED PAUSED"],
  },
  resolved: { status: "RESOLVED", turn: "customer", clocks: [...replied, "RESOLUTION STOPPED MET"] },
  closed: { status: "CLOSED", turn: "nobody", clocks: [...replied, "RESOLUTION STOPPED MET"] },
} as const satisfies Record<string, Standing>;
