import type { Role } from "@/prisma/generated/enums";

/** Where a person's work is: the portal for customers, the desk for staff. */
export function homeOf(role: Role): "/requests" | "/desk" {
  switch (role) {
    case "CUSTOMER":
      return "/requests";
    case "AGENT":
    case "ADMIN":
      return "/desk";
  }
}
