-- AlterEnum
ALTER TYPE "ImportKind" ADD VALUE 'registration';
