"use server";
import type { ReactNode } from "react";
import { requireStaff } from "@/lib/auth/session";
import { DeskFrame } from "./desk-frame";

/** The desk around a page that could not be shown. */
export async function crashedFrame(): Promise<ReactNode> {
  return <DeskFrame actor={await requireStaff()} />;
}
