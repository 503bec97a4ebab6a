import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Fault } from '../domain/fault.ts'

/** Lets the routes of this scope, and no others, take multipart/form-data. */
export const takesUploads = async (scope: FastifyInstance): Promise<void> => {
  await scope.register(multipart)
}

/**
 * The one file of the request, held in memory; its bytes are counted as they come, and its name is not used.
 * @throws {Fault} input.unreadable; what @fastify/multipart throws at a limit
 */
export async function uploadIn(request: FastifyRequest, largestBytes: number): Promise<{ file: File | undefined }> {
  let file: File | undefined
  try {
    for await (const part of request.files({
      limits: { fileSize: largestBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    }))
      file = new File([new Uint8Array(await part.toBuffer())], '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('FST_')) throw error
    throw new Fault('input.unreadable', {}, error) // the parser's own complaints about what is no multipart
  }
  return { file }
}
