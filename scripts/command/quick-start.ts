/**
 * Imported first by commands that are called often and load much: what the engine has compiled is kept beside the caches of builds, and read from there
 * the next time. It holds for what is imported after it, so the command itself is imported when this has run. Where it cannot be kept, nothing is lost.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '../../.earshot/compiled'));
