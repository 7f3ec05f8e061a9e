-- CreateEnum
CREATE TYPE "ChallengePurpose" AS ENUM ('sign_in', 'set_up');

-- CreateEnum
CREATE TYPE "ForumRoleKind" AS ENUM ('manager', 'editor', 'check_in');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('text', 'long_text', 'choice', 'several', 'number', 'file', 'consent');

-- AlterTable
ALTER TABLE "mail_outbox" ADD COLUMN     "challengeId" UUID,
ADD COLUMN     "handoverId" UUID,
ADD COLUMN     "invitationId" UUID,
ALTER COLUMN "registrationId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "acceptBy" TIMESTAMPTZ(3),
ADD COLUMN     "decisionNote" TEXT,
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "invitationId" UUID,
ADD COLUMN     "linkVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "registration_settings" ADD COLUMN     "acceptWithin" INTEGER,
ADD COLUMN     "changesUntil" TIMESTAMPTZ(3),
ADD COLUMN     "remindHours" INTEGER DEFAULT 48;

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "emailNorm" TEXT NOT NULL,
    "name" TEXT,
    "locale" TEXT NOT NULL,
    "passwordHash" TEXT,
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" BIGINT,
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "feedVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_session" (
    "idHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "accountVersion" INTEGER NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "device" TEXT NOT NULL,
    "secondFactorAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "sign_in_challenge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" "ChallengePurpose" NOT NULL DEFAULT 'sign_in',
    "email" TEXT,
    "emailNorm" TEXT,
    "accountId" UUID,
    "locale" TEXT NOT NULL,
    "nextPath" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "challenge" TEXT NOT NULL,
    "accountId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "federated_identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "federated_identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "forum_role" (
    "accountId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "role" "ForumRoleKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forum_role_pkey" PRIMARY KEY ("accountId","forumId","role")
);

-- CreateTable
CREATE TABLE "alliance_role" (
    "accountId" UUID NOT NULL,
    "allianceId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alliance_role_pkey" PRIMARY KEY ("accountId","allianceId")
);

-- CreateTable
CREATE TABLE "star" (
    "accountId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "star_pkey" PRIMARY KEY ("accountId","sessionId")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subjectHash" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "label" JSONB NOT NULL,
    "hint" JSONB,
    "isRequired" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "options" JSONB,
    "condition" JSONB,
    "forTypes" TEXT[],
    "atLeast" DOUBLE PRECISION,
    "atMost" DOUBLE PRECISION,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "registrationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "value" JSONB NOT NULL,
    "fileId" UUID,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("registrationId","questionId")
);

-- CreateTable
CREATE TABLE "uploaded_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "registrationId" UUID,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploaded_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "ticketTypeId" UUID,
    "maxUses" INTEGER NOT NULL DEFAULT 1,
    "used" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3),
    "email" TEXT,
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_places" (
    "sessionId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_places_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "session_booking" (
    "registrationId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_booking_pkey" PRIMARY KEY ("registrationId","sessionId")
);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "registrationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailNorm" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "registrationId" UUID NOT NULL,
    "nonce" TEXT NOT NULL DEFAULT new_ticket_nonce(),
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_emailNorm_key" ON "account"("emailNorm");

-- CreateIndex
CREATE UNIQUE INDEX "account_session_publicId_key" ON "account_session"("publicId");

-- CreateIndex
CREATE INDEX "account_session_accountId_idx" ON "account_session"("accountId");

-- CreateIndex
CREATE INDEX "account_session_expiresAt_idx" ON "account_session"("expiresAt");

-- CreateIndex
CREATE INDEX "sign_in_challenge_emailNorm_createdAt_idx" ON "sign_in_challenge"("emailNorm", "createdAt");

-- CreateIndex
CREATE INDEX "sign_in_challenge_expiresAt_idx" ON "sign_in_challenge"("expiresAt");

-- CreateIndex
CREATE INDEX "sign_in_challenge_accountId_idx" ON "sign_in_challenge"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credentialId_key" ON "passkey"("credentialId");

-- CreateIndex
CREATE INDEX "passkey_accountId_idx" ON "passkey"("accountId");

-- CreateIndex
CREATE INDEX "passkey_challenge_expiresAt_idx" ON "passkey_challenge"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_accountId_codeHash_key" ON "recovery_code"("accountId", "codeHash");

-- CreateIndex
CREATE INDEX "federated_identity_accountId_idx" ON "federated_identity"("accountId");

-- CreateIndex
CREATE INDEX "forum_role_forumId_idx" ON "forum_role"("forumId");

-- CreateIndex
CREATE INDEX "alliance_role_allianceId_idx" ON "alliance_role"("allianceId");

-- CreateIndex
CREATE INDEX "star_sessionId_idx" ON "star"("sessionId");

-- CreateIndex
CREATE INDEX "erasure_subjectHash_idx" ON "erasure"("subjectHash");

-- CreateIndex
CREATE UNIQUE INDEX "question_forumId_slug_key" ON "question"("forumId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "answer_fileId_key" ON "answer"("fileId");

-- CreateIndex
CREATE INDEX "answer_questionId_idx" ON "answer"("questionId");

-- CreateIndex
CREATE INDEX "uploaded_file_forumId_idx" ON "uploaded_file"("forumId");

-- CreateIndex
CREATE INDEX "uploaded_file_registrationId_idx" ON "uploaded_file"("registrationId");

-- CreateIndex
CREATE INDEX "invitation_code_ticketTypeId_idx" ON "invitation_code"("ticketTypeId");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_forumId_code_key" ON "invitation_code"("forumId", "code");

-- CreateIndex
CREATE INDEX "session_places_forumId_idx" ON "session_places"("forumId");

-- CreateIndex
CREATE INDEX "session_booking_sessionId_idx" ON "session_booking"("sessionId");

-- CreateIndex
CREATE INDEX "handover_registrationId_idx" ON "handover"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "handover_open" ON "handover"("registrationId") WHERE (("acceptedAt" IS NULL) AND ("withdrawnAt" IS NULL));

-- CreateIndex
CREATE UNIQUE INDEX "ticket_nonce_key" ON "ticket"("nonce");

-- CreateIndex
CREATE INDEX "ticket_registrationId_idx" ON "ticket"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_active" ON "ticket"("registrationId") WHERE ("revokedAt" IS NULL);

-- CreateIndex
CREATE INDEX "mail_outbox_challengeId_idx" ON "mail_outbox"("challengeId");

-- CreateIndex
CREATE INDEX "mail_outbox_invitationId_idx" ON "mail_outbox"("invitationId");

-- CreateIndex
CREATE INDEX "mail_outbox_handoverId_idx" ON "mail_outbox"("handoverId");

-- CreateIndex
CREATE UNIQUE INDEX "mail_outbox_reminder_once" ON "mail_outbox"("registrationId") WHERE (kind = 'reminder'::"MailKind");

-- CreateIndex
CREATE INDEX "registration_invitationId_idx" ON "registration"("invitationId");

-- CreateIndex
CREATE INDEX "registration_to_accept" ON "registration"("acceptBy") WHERE (("acceptBy" IS NOT NULL) AND (status = 'confirmed'::"RegistrationStatus"));

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_challenge" ADD CONSTRAINT "sign_in_challenge_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "federated_identity" ADD CONSTRAINT "federated_identity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_role" ADD CONSTRAINT "forum_role_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_role" ADD CONSTRAINT "forum_role_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_role" ADD CONSTRAINT "alliance_role_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_role" ADD CONSTRAINT "alliance_role_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "star" ADD CONSTRAINT "star_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "star" ADD CONSTRAINT "star_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "uploaded_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uploaded_file" ADD CONSTRAINT "uploaded_file_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uploaded_file" ADD CONSTRAINT "uploaded_file_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_code" ADD CONSTRAINT "invitation_code_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_code" ADD CONSTRAINT "invitation_code_ticketTypeId_fkey" FOREIGN KEY ("ticketTypeId") REFERENCES "ticket_type"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_places" ADD CONSTRAINT "session_places_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_places" ADD CONSTRAINT "session_places_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_booking" ADD CONSTRAINT "session_booking_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_booking" ADD CONSTRAINT "session_booking_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "session_places"("sessionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "invitation_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "sign_in_challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "invitation_code"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "handover"("id") ON DELETE CASCADE ON UPDATE CASCADE;
