/** Request header by which proxy.ts tells pages their own path and query. */
export const PATH_HEADER = "x-helpdesk-path";
