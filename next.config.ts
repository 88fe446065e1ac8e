import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  // The title comes with its page. Streamed after it, it would be gone for a moment whenever a page is shown anew,
  // and nothing is waited for that the page itself does not read.
  htmlLimitedBots: /.*/,
  experimental: {
    // A file of 25 MB with its form around it. What lies beyond the first of these is cut off without a word.
    proxyClientMaxBodySize: "27mb",
    serverActions: { bodySizeLimit: "27mb" },
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
