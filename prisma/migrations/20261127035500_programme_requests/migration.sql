-- CreateEnum
CREATE TYPE "RequestDecision" AS ENUM ('approved', 'returned', 'replaced');

-- AlterTable
ALTER TABLE "forum" ADD COLUMN     "secondEyes" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "programme_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "mark" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "isQuiet" BOOLEAN NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decision" "RequestDecision",
    "note" TEXT,

    CONSTRAINT "programme_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_request_forumId_askedAt_idx" ON "programme_request"("forumId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "programme_request_open" ON "programme_request"("forumId") WHERE ("decidedAt" IS NULL);

-- AddForeignKey
ALTER TABLE "programme_request" ADD CONSTRAINT "programme_request_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
