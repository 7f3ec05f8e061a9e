-- CreateEnum
CREATE TYPE "ForumKind" AS ENUM ('conference', 'programme');

-- CreateEnum
CREATE TYPE "ForumMode" AS ENUM ('onsite', 'online', 'hybrid');

-- CreateEnum
CREATE TYPE "ForumState" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "MotifKind" AS ENUM ('sponge', 'gate', 'tide', 'contours', 'bend', 'blueprint');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "Script" AS ENUM ('hans', 'hant');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('main_forum', 'sub_forum', 'opening', 'keynote_block', 'talk', 'panel', 'roundtable', 'roadshow', 'matchmaking', 'exhibition', 'tour', 'signing', 'launch', 'release', 'ceremony', 'presentation', 'break');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('scheduled', 'cancelled');

-- CreateEnum
CREATE TYPE "SlotPrecision" AS ENUM ('exact', 'half_day', 'day', 'order', 'unknown');

-- CreateEnum
CREATE TYPE "HalfDay" AS ENUM ('morning', 'afternoon', 'evening');

-- CreateEnum
CREATE TYPE "AppearanceRole" AS ENUM ('opening_speaker', 'speaker', 'presenter', 'moderator', 'panellist', 'guest', 'video_message', 'releaser', 'signatory', 'witness', 'adviser', 'statement', 'site_visit');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('ministry', 'government', 'agency', 'international', 'association', 'alliance', 'institute', 'university', 'laboratory', 'company', 'bank', 'park', 'media', 'programme', 'other');

-- CreateEnum
CREATE TYPE "AliasKind" AS ENUM ('short', 'printed', 'department', 'joint', 'translation');

-- CreateEnum
CREATE TYPE "ParticipationRole" AS ENUM ('guiding', 'host', 'co_host', 'organiser', 'co_organiser', 'supporting', 'media', 'sponsor', 'lead_implementer', 'technical_adviser', 'initiator', 'founder', 'compiler', 'participant', 'exhibitor', 'roadshow', 'designer', 'client', 'builder', 'contributor');

-- CreateEnum
CREATE TYPE "AgreementScope" AS ENUM ('single', 'aggregate');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('strategic_cooperation', 'memorandum', 'cooperation', 'co_construction', 'declaration', 'investment');

-- CreateEnum
CREATE TYPE "AgreementPlacement" AS ENUM ('at_forum', 'elsewhere', 'earlier', 'unknown');

-- CreateEnum
CREATE TYPE "PartyForm" AS ENUM ('bilateral', 'multilateral', 'bilateral_set', 'uncertain');

-- CreateEnum
CREATE TYPE "AgreementRelationKind" AS ENUM ('renews', 'upgrades', 'supersedes', 'implements');

-- CreateEnum
CREATE TYPE "FollowUpState" AS ENUM ('done', 'due', 'open');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('alliance', 'centre', 'platform', 'report', 'catalogue', 'declaration', 'exhibition', 'plan', 'institute', 'other');

-- CreateEnum
CREATE TYPE "ServiceState" AS ENUM ('planned', 'running');

-- CreateEnum
CREATE TYPE "HonourState" AS ENUM ('held', 'candidate');

-- CreateEnum
CREATE TYPE "InfrastructureState" AS ENUM ('planned', 'about_to_start', 'under_construction', 'built', 'operating', 'licensed');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('milestone', 'background', 'plan', 'announced_event', 'past_event');

-- CreateEnum
CREATE TYPE "CityRole" AS ENUM ('comprehensive_pilot', 'specialised_pilot', 'practice_case');

-- CreateEnum
CREATE TYPE "ListKind" AS ENUM ('organisations', 'people', 'sessions', 'topics', 'agreements', 'honours', 'fields', 'technologies', 'facts');

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "scope" "AgreementScope" NOT NULL DEFAULT 'single',
    "kind" "AgreementKind" NOT NULL,
    "kindAsPrinted" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT,
    "summary" JSONB,
    "fields" JSONB,
    "fieldsOpen" BOOLEAN NOT NULL DEFAULT false,
    "forumId" UUID,
    "sessionId" UUID,
    "cityId" UUID,
    "placement" "AgreementPlacement" NOT NULL,
    "place" JSONB,
    "signedOn" DATE,
    "signedUntil" DATE,
    "signedPrecision" "DatePrecision",
    "dateAsPrinted" TEXT,
    "partyForm" "PartyForm" NOT NULL,
    "partyFormDoubt" JSONB,
    "count" INTEGER,
    "countAsPrinted" TEXT,
    "amount" DECIMAL(20,2),
    "currency" CHAR(3),
    "amountAsPrinted" TEXT,
    "amountMeaning" JSONB,
    "term" JSONB,
    "embargoedUntil" TIMESTAMPTZ(3),
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreementId" UUID NOT NULL,
    "organisationId" UUID,
    "label" JSONB,
    "position" INTEGER NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL DEFAULT false,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_follow_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreementId" UUID NOT NULL,
    "state" "FollowUpState" NOT NULL,
    "title" JSONB NOT NULL,
    "on" DATE,
    "precision" "DatePrecision",
    "dateAsPrinted" TEXT,
    "position" INTEGER NOT NULL,
    "citations" JSONB NOT NULL,

    CONSTRAINT "agreement_follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreementId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "address" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "citations" JSONB NOT NULL,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_relation" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "AgreementRelationKind" NOT NULL,
    "citations" JSONB NOT NULL,

    CONSTRAINT "agreement_relation_pkey" PRIMARY KEY ("fromId","toId","kind")
);

-- CreateTable
CREATE TABLE "alliance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "founderId" UUID,
    "purpose" JSONB,
    "description" JSONB NOT NULL,
    "points" JSONB,
    "joiningProcedure" JSONB,
    "memberCountAsPrinted" TEXT,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "alliance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_service" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "allianceId" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "state" "ServiceState" NOT NULL,
    "position" INTEGER NOT NULL,
    "citations" JSONB NOT NULL,

    CONSTRAINT "alliance_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "allianceId" UUID NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "office" JSONB,
    "asPrinted" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "citations" JSONB NOT NULL,

    CONSTRAINT "alliance_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "city" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "country" CHAR(2) NOT NULL,
    "isCity" BOOLEAN NOT NULL DEFAULT true,
    "parentId" UUID,
    "description" JSONB,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "city_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "city_participation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cityId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "role" "CityRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "city_participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "umbrella" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "parentId" UUID,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "umbrella_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "kind" "ForumKind" NOT NULL,
    "state" "ForumState" NOT NULL DEFAULT 'published',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "name" JSONB NOT NULL,
    "nameAsPrinted" TEXT NOT NULL,
    "shortName" JSONB,
    "latinAsPrinted" TEXT,
    "umbrellaId" UUID,
    "edition" INTEGER,
    "theme" JSONB,
    "themeAsPrinted" TEXT,
    "description" JSONB NOT NULL,
    "startsOn" DATE,
    "startPrecision" "DatePrecision",
    "endsOn" DATE,
    "endPrecision" "DatePrecision",
    "dateAsPrinted" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "cityId" UUID,
    "venue" JSONB,
    "venueAsPrinted" TEXT,
    "mode" "ForumMode",
    "attendanceAsPrinted" TEXT,
    "attendanceAtLeast" INTEGER,
    "attendanceAtMost" INTEGER,
    "capacity" INTEGER,
    "motif" "MotifKind" NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "forum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stated_list" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "sessionId" UUID,
    "agreementId" UUID,
    "outcomeId" UUID,
    "kind" "ListKind" NOT NULL,
    "role" "ParticipationRole",
    "label" JSONB NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "statedCount" INTEGER,
    "asPrinted" TEXT NOT NULL,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stated_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT NOT NULL,
    "issuer" JSONB,
    "issuedOn" DATE,
    "issuedPrecision" "DatePrecision",
    "remark" JSONB,
    "position" INTEGER NOT NULL,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT,
    "description" JSONB,
    "startsOn" DATE,
    "endsOn" DATE,
    "precision" "DatePrecision",
    "dateAsPrinted" TEXT,
    "cityId" UUID,
    "venue" JSONB,
    "theme" JSONB,
    "position" INTEGER NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "honour" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "cityId" UUID,
    "organisationId" UUID,
    "holder" JSONB,
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT NOT NULL,
    "state" "HonourState" NOT NULL,
    "position" INTEGER NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "honour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "infrastructure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "cityId" UUID,
    "name" JSONB NOT NULL,
    "nameAsPrinted" TEXT NOT NULL,
    "state" "InfrastructureState" NOT NULL,
    "stateAsPrinted" TEXT,
    "description" JSONB,
    "position" INTEGER NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "infrastructure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "latinAsPrinted" TEXT,
    "kind" "OrganisationKind" NOT NULL,
    "country" CHAR(2),
    "cityId" UUID,
    "parentId" UUID,
    "isJoint" BOOLEAN NOT NULL DEFAULT false,
    "description" JSONB,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_alias" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "AliasKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,

    CONSTRAINT "organisation_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisationId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "sessionId" UUID,
    "outcomeId" UUID,
    "infrastructureId" UUID,
    "role" "ParticipationRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "remark" JSONB,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "sessionId" UUID,
    "organisationId" UUID,
    "allianceId" UUID,
    "kind" "OutcomeKind" NOT NULL,
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT NOT NULL,
    "verb" JSONB NOT NULL,
    "verbAsPrinted" TEXT NOT NULL,
    "description" JSONB,
    "points" JSONB,
    "happenedOn" DATE,
    "precision" "DatePrecision",
    "dateAsPrinted" TEXT,
    "position" INTEGER NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "outcomeId" UUID,
    "organisationId" UUID,
    "cityId" UUID,
    "infrastructureId" UUID,
    "group" TEXT,
    "isTotal" BOOLEAN NOT NULL DEFAULT false,
    "label" JSONB NOT NULL,
    "value" DECIMAL(20,4),
    "atLeast" DECIMAL(20,4),
    "atMost" DECIMAL(20,4),
    "unit" JSONB,
    "asPrinted" TEXT NOT NULL,
    "period" JSONB,
    "position" INTEGER NOT NULL,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "latinAsPrinted" TEXT,
    "honorific" TEXT,
    "aliases" TEXT[],
    "country" CHAR(2),
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "sessionId" UUID,
    "agreementId" UUID,
    "partyId" UUID,
    "outcomeId" UUID,
    "role" "AppearanceRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "nameAsPrinted" TEXT NOT NULL,
    "remark" JSONB,
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearance_title" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "appearanceId" UUID NOT NULL,
    "organisationId" UUID,
    "position" INTEGER NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "text" JSONB NOT NULL,

    CONSTRAINT "appearance_title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "capacity" INTEGER,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "forumId" UUID NOT NULL,
    "parentId" UUID,
    "kind" "SessionKind" NOT NULL,
    "status" "SessionStatus" NOT NULL DEFAULT 'scheduled',
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT,
    "theme" JSONB,
    "themeAsPrinted" TEXT,
    "description" JSONB,
    "points" JSONB,
    "position" INTEGER NOT NULL,
    "capacity" INTEGER,
    "change" JSONB,
    "changedAt" TIMESTAMPTZ(3),
    "doubt" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "forum_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_slot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "roomId" UUID,
    "precision" "SlotPrecision" NOT NULL,
    "day" DATE,
    "half" "HalfDay",
    "startsAt" TIMESTAMPTZ(0),
    "endsAt" TIMESTAMPTZ(0),
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "session_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "titleAsPrinted" TEXT,
    "script" "Script" NOT NULL,
    "author" JSONB,
    "publisher" JSONB,
    "publishedOn" DATE,
    "publishedAsPrinted" TEXT,
    "note" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_record" (
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_record_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "aliases" TEXT[],
    "description" JSONB,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_theme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forumId" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "asPrinted" TEXT NOT NULL,
    "citations" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "forum_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_theme" (
    "sessionId" UUID NOT NULL,
    "themeId" UUID NOT NULL,

    CONSTRAINT "session_theme_pkey" PRIMARY KEY ("sessionId","themeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_slug_key" ON "agreement"("slug");

-- CreateIndex
CREATE INDEX "agreement_forumId_idx" ON "agreement"("forumId");

-- CreateIndex
CREATE INDEX "agreement_sessionId_idx" ON "agreement"("sessionId");

-- CreateIndex
CREATE INDEX "agreement_cityId_idx" ON "agreement"("cityId");

-- CreateIndex
CREATE INDEX "agreement_signedOn_idx" ON "agreement"("signedOn");

-- CreateIndex
CREATE INDEX "agreement_party_organisationId_idx" ON "agreement_party"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_party_agreementId_position_key" ON "agreement_party"("agreementId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_follow_up_agreementId_position_key" ON "agreement_follow_up"("agreementId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_document_agreementId_position_key" ON "agreement_document"("agreementId", "position");

-- CreateIndex
CREATE INDEX "agreement_relation_toId_idx" ON "agreement_relation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "alliance_slug_key" ON "alliance"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "alliance_organisationId_key" ON "alliance"("organisationId");

-- CreateIndex
CREATE INDEX "alliance_founderId_idx" ON "alliance"("founderId");

-- CreateIndex
CREATE UNIQUE INDEX "alliance_service_allianceId_position_key" ON "alliance_service"("allianceId", "position");

-- CreateIndex
CREATE INDEX "alliance_member_personId_idx" ON "alliance_member"("personId");

-- CreateIndex
CREATE INDEX "alliance_member_organisationId_idx" ON "alliance_member"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "alliance_member_allianceId_position_key" ON "alliance_member"("allianceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "city_slug_key" ON "city"("slug");

-- CreateIndex
CREATE INDEX "city_parentId_idx" ON "city"("parentId");

-- CreateIndex
CREATE INDEX "city_participation_forumId_idx" ON "city_participation"("forumId");

-- CreateIndex
CREATE UNIQUE INDEX "city_participation_cityId_forumId_role_key" ON "city_participation"("cityId", "forumId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "umbrella_slug_key" ON "umbrella"("slug");

-- CreateIndex
CREATE INDEX "umbrella_parentId_idx" ON "umbrella"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "forum_slug_key" ON "forum"("slug");

-- CreateIndex
CREATE INDEX "forum_umbrellaId_idx" ON "forum"("umbrellaId");

-- CreateIndex
CREATE INDEX "forum_cityId_idx" ON "forum"("cityId");

-- CreateIndex
CREATE INDEX "forum_startsOn_idx" ON "forum"("startsOn");

-- CreateIndex
CREATE INDEX "stated_list_sessionId_idx" ON "stated_list"("sessionId");

-- CreateIndex
CREATE INDEX "stated_list_agreementId_idx" ON "stated_list"("agreementId");

-- CreateIndex
CREATE INDEX "stated_list_outcomeId_idx" ON "stated_list"("outcomeId");

-- CreateIndex
CREATE UNIQUE INDEX "stated_list_forumId_slug_key" ON "stated_list"("forumId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "reference_forumId_slug_key" ON "reference"("forumId", "slug");

-- CreateIndex
CREATE INDEX "milestone_cityId_idx" ON "milestone"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_forumId_slug_key" ON "milestone"("forumId", "slug");

-- CreateIndex
CREATE INDEX "honour_cityId_idx" ON "honour"("cityId");

-- CreateIndex
CREATE INDEX "honour_organisationId_idx" ON "honour"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "honour_forumId_slug_key" ON "honour"("forumId", "slug");

-- CreateIndex
CREATE INDEX "infrastructure_cityId_idx" ON "infrastructure"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "infrastructure_forumId_slug_key" ON "infrastructure"("forumId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "organisation_parentId_idx" ON "organisation"("parentId");

-- CreateIndex
CREATE INDEX "organisation_cityId_idx" ON "organisation"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_alias_organisationId_text_key" ON "organisation_alias"("organisationId", "text");

-- CreateIndex
CREATE INDEX "participation_organisationId_idx" ON "participation"("organisationId");

-- CreateIndex
CREATE INDEX "participation_forumId_role_idx" ON "participation"("forumId", "role");

-- CreateIndex
CREATE INDEX "participation_sessionId_idx" ON "participation"("sessionId");

-- CreateIndex
CREATE INDEX "participation_outcomeId_idx" ON "participation"("outcomeId");

-- CreateIndex
CREATE INDEX "participation_infrastructureId_idx" ON "participation"("infrastructureId");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_slug_key" ON "outcome"("slug");

-- CreateIndex
CREATE INDEX "outcome_forumId_idx" ON "outcome"("forumId");

-- CreateIndex
CREATE INDEX "outcome_sessionId_idx" ON "outcome"("sessionId");

-- CreateIndex
CREATE INDEX "outcome_organisationId_idx" ON "outcome"("organisationId");

-- CreateIndex
CREATE INDEX "outcome_allianceId_idx" ON "outcome"("allianceId");

-- CreateIndex
CREATE INDEX "figure_outcomeId_idx" ON "figure"("outcomeId");

-- CreateIndex
CREATE INDEX "figure_organisationId_idx" ON "figure"("organisationId");

-- CreateIndex
CREATE INDEX "figure_cityId_idx" ON "figure"("cityId");

-- CreateIndex
CREATE INDEX "figure_infrastructureId_idx" ON "figure"("infrastructureId");

-- CreateIndex
CREATE UNIQUE INDEX "figure_forumId_slug_key" ON "figure"("forumId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "person"("slug");

-- CreateIndex
CREATE INDEX "appearance_personId_idx" ON "appearance"("personId");

-- CreateIndex
CREATE INDEX "appearance_forumId_idx" ON "appearance"("forumId");

-- CreateIndex
CREATE INDEX "appearance_sessionId_idx" ON "appearance"("sessionId");

-- CreateIndex
CREATE INDEX "appearance_agreementId_idx" ON "appearance"("agreementId");

-- CreateIndex
CREATE INDEX "appearance_partyId_idx" ON "appearance"("partyId");

-- CreateIndex
CREATE INDEX "appearance_outcomeId_idx" ON "appearance"("outcomeId");

-- CreateIndex
CREATE INDEX "appearance_title_organisationId_idx" ON "appearance_title"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "appearance_title_appearanceId_position_key" ON "appearance_title"("appearanceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "room_forumId_slug_key" ON "room"("forumId", "slug");

-- CreateIndex
CREATE INDEX "forum_session_parentId_idx" ON "forum_session"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "forum_session_forumId_slug_key" ON "forum_session"("forumId", "slug");

-- CreateIndex
CREATE INDEX "session_slot_roomId_idx" ON "session_slot"("roomId");

-- CreateIndex
CREATE INDEX "session_slot_startsAt_idx" ON "session_slot"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "session_slot_sessionId_position_key" ON "session_slot"("sessionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "theme_slug_key" ON "theme"("slug");

-- CreateIndex
CREATE INDEX "forum_theme_themeId_idx" ON "forum_theme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "forum_theme_forumId_themeId_key" ON "forum_theme"("forumId", "themeId");

-- CreateIndex
CREATE INDEX "session_theme_themeId_idx" ON "session_theme"("themeId");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_follow_up" ADD CONSTRAINT "agreement_follow_up_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_relation" ADD CONSTRAINT "agreement_relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_relation" ADD CONSTRAINT "agreement_relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance" ADD CONSTRAINT "alliance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance" ADD CONSTRAINT "alliance_founderId_fkey" FOREIGN KEY ("founderId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_service" ADD CONSTRAINT "alliance_service_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_member" ADD CONSTRAINT "alliance_member_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_member" ADD CONSTRAINT "alliance_member_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_member" ADD CONSTRAINT "alliance_member_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city" ADD CONSTRAINT "city_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_participation" ADD CONSTRAINT "city_participation_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_participation" ADD CONSTRAINT "city_participation_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "umbrella" ADD CONSTRAINT "umbrella_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "umbrella"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum" ADD CONSTRAINT "forum_umbrellaId_fkey" FOREIGN KEY ("umbrellaId") REFERENCES "umbrella"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum" ADD CONSTRAINT "forum_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_list" ADD CONSTRAINT "stated_list_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_list" ADD CONSTRAINT "stated_list_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_list" ADD CONSTRAINT "stated_list_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stated_list" ADD CONSTRAINT "stated_list_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "outcome"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honour" ADD CONSTRAINT "honour_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honour" ADD CONSTRAINT "honour_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "honour" ADD CONSTRAINT "honour_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "infrastructure" ADD CONSTRAINT "infrastructure_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "infrastructure" ADD CONSTRAINT "infrastructure_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_infrastructureId_fkey" FOREIGN KEY ("infrastructureId") REFERENCES "infrastructure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "alliance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_infrastructureId_fkey" FOREIGN KEY ("infrastructureId") REFERENCES "infrastructure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "agreement_party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance_title" ADD CONSTRAINT "appearance_title_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "appearance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance_title" ADD CONSTRAINT "appearance_title_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_session" ADD CONSTRAINT "forum_session_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_session" ADD CONSTRAINT "forum_session_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "forum_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_slot" ADD CONSTRAINT "session_slot_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_slot" ADD CONSTRAINT "session_slot_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_theme" ADD CONSTRAINT "forum_theme_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_theme" ADD CONSTRAINT "forum_theme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_theme" ADD CONSTRAINT "session_theme_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "forum_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_theme" ADD CONSTRAINT "session_theme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
