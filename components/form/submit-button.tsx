"use client";

import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { useFormContext } from "./form";

/** Sends the form around it; shows that it is on its way and keeps its width meanwhile. */
export function SubmitButton({
  children,
  disabled,
  variant = "primary",
  ...rest
}: ComponentProps<typeof Button>) {
  const { pending } = useFormContext();
  return (
    <Button
      type="submit"
      variant={variant}
      disabled={disabled}
      aria-disabled={pending || undefined}
      {...rest}
    >
      {pending ? <LoaderCircle aria-hidden className="-ml-0.5 size-4 animate-spin" /> : null}
      {children}
    </Button>
  );
}
