/** What a 503 tells the client: long enough for a busy database, short enough for a person. */
export const RETRY_AFTER_SECONDS = '2';
