"use client";

export { ErrorPage as default } from "@/components/feedback/error-page";
