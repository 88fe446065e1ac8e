"use server";
import { refresh } from "next/cache";
import { formAction } from "@/lib/action";
import { setWantedMailKinds } from "@/lib/notifications/own-kinds";
import { ownKinds } from "@/lib/notifications/schema";
import * as absences from "@/lib/people/plan-absence";
import { newAbsence, oneAbsence } from "@/lib/people/staff-schema";

const staff = { as: "staff", done: () => refresh() } as const;

export const chooseMailKinds = formAction(ownKinds, { ...staff, handler: setWantedMailKinds });
export const addAbsence = formAction(newAbsence, { ...staff, handler: absences.addAbsence });
export const removeAbsence = formAction(oneAbsence, { ...staff, handler: absences.removeAbsence });
