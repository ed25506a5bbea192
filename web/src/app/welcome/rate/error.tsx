"use client";

export { Trouble as default } from "@/components/feedback/trouble";
