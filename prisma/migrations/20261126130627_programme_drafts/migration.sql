-- CreateTable
CREATE TABLE "session_draft" (
    "sessionId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_draft_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "programme_version" (
    "forumId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "changes" JSONB NOT NULL,
    "sessions" JSONB NOT NULL,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("forumId","number")
);

-- CreateTable
CREATE TABLE "clash_acknowledgement" (
    "forumId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clash_acknowledgement_pkey" PRIMARY KEY ("forumId","key")
);

-- CreateIndex
CREATE INDEX "session_draft_forumId_idx" ON "session_draft"("forumId");

-- AddForeignKey
ALTER TABLE "session_draft" ADD CONSTRAINT "session_draft_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_draft" ADD CONSTRAINT "session_draft_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clash_acknowledgement" ADD CONSTRAINT "clash_acknowledgement_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
