-- CreateEnum
CREATE TYPE "PrintKind" AS ENUM ('badges', 'table_cards', 'name_cards');

-- CreateEnum
CREATE TYPE "PrintState" AS ENUM ('waiting', 'drawing', 'done', 'failed');

-- CreateTable
CREATE TABLE "print_job" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "kind" "PrintKind" NOT NULL,
    "state" "PrintState" NOT NULL DEFAULT 'waiting',
    "choice" JSONB NOT NULL,
    "choiceHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "fileKey" UUID,
    "sizeBytes" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "print_job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "print_job_fileKey_key" ON "print_job"("fileKey");

-- CreateIndex
CREATE INDEX "print_job_forumId_createdAt_idx" ON "print_job"("forumId", "createdAt");

-- CreateIndex
CREATE INDEX "print_job_open" ON "print_job"("createdAt") WHERE (state = ANY (ARRAY['waiting'::"PrintState", 'drawing'::"PrintState"]));

-- CreateIndex
CREATE UNIQUE INDEX "print_job_open_once" ON "print_job"("forumId", "choiceHash") WHERE (state = ANY (ARRAY['waiting'::"PrintState", 'drawing'::"PrintState"]));

-- AddForeignKey
ALTER TABLE "print_job" ADD CONSTRAINT "print_job_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
