"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { cx } from "./class-names";
import { useReader } from "./reader";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What follows from it, in one sentence. */
  description?: string;
  className?: string;
  children: ReactNode;
};

/** A modal question or form: focus goes in, stays in, and returns where it came from. */
export function Dialog({ open, onOpenChange, title, description, className, children }: DialogProps) {
  const { words } = useReader();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cx(
            "fixed inset-x-3 top-[max(12px,8vh)] z-50 mx-auto max-h-[84vh] max-w-lg overflow-y-auto rounded-xl",
            "border border-line bg-raised p-6 shadow-float animate-[rise_.14s_ease-out]",
            className,
          )}
        >
          <Primitive.Title className="pr-10 font-semibold text-lg leading-6">{title}</Primitive.Title>
          {description ? (
            <Primitive.Description className="mt-1 text-muted text-sm">{description}</Primitive.Description>
          ) : null}
          <div className="mt-4">{children}</div>
          <Primitive.Close
            aria-label={words.close}
            className={cx(buttonClass("quiet", "icon"), "absolute top-4 right-4")}
          >
            <X aria-hidden className="size-4" />
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
