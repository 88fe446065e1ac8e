# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HELPDESK_MODE=production FILES_DIR=/data/files NEXT_TELEMETRY_DISABLED=1
RUN mkdir -p /data/files && chown -R node:node /data
COPY --from=build /app ./
RUN mkdir -p .next/cache && chown -R node:node .next/cache
USER node
VOLUME /data
EXPOSE 3000
# Migrates, serves and runs the scheduler; finishes requests in flight on SIGTERM.
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "scripts/start.mjs", "--built"]
