import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { homeOf } from "@/lib/people/home";

export default async function HomePage() {
  redirect(homeOf((await requireActor()).role));
}
