import "server-only";
import { cache } from "react";
import { currentSession } from "@/lib/auth/session";
import { readBrand } from "@/lib/stored-brand";

/** With someone signed in it has come along with his session. */
const brand = cache(async () => (await currentSession())?.brand ?? readBrand());

/** The name the company wants to be seen under. Asked once a request. */
export async function brandName(): Promise<string> {
  return (await brand()).name;
}

/** The company's colour. Asked once a request. */
export async function brandColour(): Promise<string> {
  return (await brand()).colour;
}
