-- AlterEnum
ALTER TYPE "ImportKind" ADD VALUE 'agreement';
