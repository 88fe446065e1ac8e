import type { ReactNode } from "react";
import { requireCustomer } from "@/lib/auth/session";
import { PortalFrame } from "./portal-frame";

export default async function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalFrame actor={await requireCustomer()}>{children}</PortalFrame>;
}
