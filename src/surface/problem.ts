import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ZodError } from 'zod'
import { Fault, type FaultCode } from '../domain/fault.ts'
import type { Problem } from './shapes.ts'

/** Any failure as application/problem+json: a code, a sentence, a remedy and the request's id; nothing of the inside. */
export function problemOf(error: unknown, requestId: string): Problem {
  const fault = faultOf(error)
  const facts = Object.keys(fault.facts).length > 0 ? { facts: { ...fault.facts } } : {}
  return {
    type: `urn:tributary:fault:${fault.code}`,
    title: fault.says,
    status: fault.status,
    detail: `${fault.says} ${fault.remedy}`,
    code: fault.code,
    remedy: fault.remedy,
    requestId,
    ...facts,
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof ZodError) return invalid(error.issues[0]?.path.join('.') ?? '', error.issues[0]?.message ?? '')
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    return invalid(first?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? '', first?.message ?? '')
  }
  const code = error instanceof Error && 'code' in error ? fastifyCodes.get(String(error.code)) : undefined
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return new Fault(code ?? (status === 400 ? 'input.unreadable' : 'internal.unexpected'), {}, error)
}

const invalid = (field: string, reason: string): Fault => new Fault('input.invalid', { field, reason })

const fastifyCodes = new Map<string, FaultCode>([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'input.unreadable'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'input.unreadable'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'input.unreadable'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'input.unreadable'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'input.too-large'],
  ['FST_ERR_BAD_URL', 'route.unknown'],
  ['FST_INVALID_MULTIPART_CONTENT_TYPE', 'input.unreadable'],
  ['FST_MP_PREMATURE_CLOSE', 'input.unreadable'],
  ['FST_PROTO_VIOLATION', 'input.unreadable'],
  ['FST_PARTS_LIMIT', 'input.too-large'],
  ['FST_FILES_LIMIT', 'input.too-large'],
  ['FST_FIELDS_LIMIT', 'input.too-large'],
  ['FST_REQ_FILE_TOO_LARGE', 'file.too-large'],
])
