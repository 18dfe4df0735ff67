import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mistakeIn } from '../messages/texts/import-mistakes.ts';
import { permittedOrganisation } from '../organisations/permitted.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import { errorReply, logBug } from '../platform/errors.ts';
import { isFromOurselves } from '../platform/origin.ts';
import type { RequestContext } from '../request-context.ts';
import { ImportError, importFolder } from './import.ts';
import { largestUpload, UploadError, withUploaded } from './upload.ts';

type Asked = { Querystring: { organisation?: string; dryRun?: string } };
type ImportRequest = FastifyRequest<Asked>;

/** Who imports, and into which organisation. */
interface Importing {
  organisation: string;
  accountId: string;
  dryRun: boolean;
  language: string;
}

/**
 * The address to which an administrator sends the CSV files of an organisation: one form with all of them. The answer
 * comes line by line as JSON, first what is being done and last how it ended; who goes away stops it.
 */
export function serveImport(
  app: FastifyInstance,
  contextOf: RequestContext,
  { database, config }: { database: Database; config: Config },
): void {
  app.register(async (scope) => {
    // Only here is a form read at all; whose it is, is known before that.
    scope.addContentTypeParser('multipart/form-data', (_, body, done) => done(null, body));
    scope.post<Asked>(
      '/import',
      { bodyLimit: largestUpload, onRequest: async (request, reply) => refuseOthers(request, reply, config) },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const importing = await whoImports(request, contextOf, reply);
        if (!importing)
          return reply.code(404).send(errorReply('There is no such organisation.', 'NOT_FOUND', request.id));
        return reply
          .header('content-type', 'application/x-ndjson; charset=utf-8')
          .header('x-no-compression', '1')
          .send(answer(request, importing, database));
      },
    );
  });
}

async function refuseOthers(request: FastifyRequest, reply: FastifyReply, { publicUrl }: Config) {
  if (isFromOurselves(request.headers, publicUrl)) return undefined;
  const said = errorReply('Pages of others cannot use this API.', 'CROSS_SITE', request.id);
  return reply.code(403).send(said);
}

async function whoImports(
  request: ImportRequest,
  contextOf: RequestContext,
  reply: FastifyReply,
): Promise<Importing | undefined> {
  const context = contextOf(request, reply);
  try {
    const viewer = await context.viewer();
    const { organisation: id = '', dryRun } = request.query;
    const organisation = viewer && (await permittedOrganisation(context, id, 'organisation.import'));
    if (!organisation) return undefined;
    const { slug } = organisation;
    return {
      organisation: slug,
      accountId: viewer.id,
      dryRun: dryRun !== 'false',
      language: context.language,
    };
  } finally {
    await context.end();
  }
}

function answer(request: ImportRequest, importing: Importing, database: Database): PassThrough {
  const lines = new PassThrough();
  const tell = (line: object) => lines.writable && lines.write(`${JSON.stringify(line)}\n`);
  const stop = new AbortController();
  lines.on('close', () => stop.abort());
  const { language, ...order } = importing;
  withUploaded(
    { body: request.body as AsyncIterable<Buffer>, contentType: request.headers['content-type'] ?? '' },
    (folder) =>
      importFolder({
        ...order,
        ownerUrl: database.ownerUrl,
        folder,
        signal: stop.signal,
        say: () => undefined,
        onStep: (step) => tell({ step }),
      }),
  )
    .then(
      ({ found, mistakeCount, counts }) =>
        tell({
          done: {
            isWritten: mistakeCount === 0 && !order.dryRun,
            counts: Object.entries(counts).map(([file, count]) => ({ file: `${file}.csv`, ...count })),
            mistakes: found.map((mistake) => ({ ...mistake, wrong: mistakeIn(language, mistake.wrong) })),
            mistakeCount,
          },
        }),
      (error: unknown) => tell({ failed: codeOf(error, request.id) }),
    )
    .finally(() => lines.end());
  return lines;
}

/** Why nothing was written, as a code that the portal has words for. */
function codeOf(error: unknown, requestId: string): string {
  if (error instanceof UploadError) return error.message;
  if (error instanceof ImportError) return 'MET_SOMEBODY';
  if (error instanceof Error && error.name === 'AbortError') return 'STOPPED';
  logBug(error, requestId);
  return 'FAILED';
}
