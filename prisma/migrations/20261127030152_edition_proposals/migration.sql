-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'confirmed', 'dropped');

-- CreateTable
CREATE TABLE "edition_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "sessionId" UUID,
    "personId" UUID,
    "organisationId" UUID,
    "appearanceRole" "AppearanceRole",
    "participationRole" "ParticipationRole",
    "position" INTEGER NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "titles" TEXT[],
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "madeId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "edition_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "edition_proposal_forumId_state_idx" ON "edition_proposal"("forumId", "state");

-- CreateIndex
CREATE INDEX "edition_proposal_sessionId_idx" ON "edition_proposal"("sessionId");

-- CreateIndex
CREATE INDEX "edition_proposal_personId_idx" ON "edition_proposal"("personId");

-- CreateIndex
CREATE INDEX "edition_proposal_organisationId_idx" ON "edition_proposal"("organisationId");

-- AddForeignKey
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
