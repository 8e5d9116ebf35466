/** From files that people upload to tunes that a network can be taught. */
export { type ReadOptions, readUploads } from './read-uploads.ts';
export {
  type AcceptedTune,
  type DuplicateTune,
  type MappedCharacter,
  type ParseReport,
  type RefusedTune,
  UPLOAD_LIMITS,
  type UploadedFile,
  type UploadedFileReport,
} from './types.ts';
