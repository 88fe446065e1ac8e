"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import { formAction } from "@/lib/action";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { chooseTheme } from "@/lib/people/theme";
import { ok } from "@/lib/result";
import { Theme } from "@/prisma/generated/enums";

/** Changes the colours of the page (field `theme`), and of the signed-in person for good. */
export const switchTheme = formAction(z.strictObject({ theme: z.enum(Theme) }), {
  as: "anyone",
  handler: async (actor, { theme }) => (actor ? chooseTheme(actor, theme) : ok(null)),
  done: async (_value, { theme }) => {
    const year = 365 * 24 * 60 * 60;
    (await cookies()).set("theme", theme, {
      maxAge: year,
      path: "/",
      sameSite: "lax",
      secure: isSecureSite(),
    });
  },
});
