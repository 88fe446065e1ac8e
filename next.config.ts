import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A file of 25 MB with its form around it. What lies beyond the first of these is cut off without a word.
    proxyClientMaxBodySize: "27mb",
    serverActions: { bodySizeLimit: "27mb" },
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
