-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('session', 'person', 'organisation');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('looked_at', 'applied', 'undone', 'given_up');

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'looked_at',
    "fileName" TEXT,
    "hash" TEXT NOT NULL,
    "rows" JSONB,
    "plan" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_batch_forumId_createdAt_idx" ON "import_batch"("forumId", "createdAt");

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
