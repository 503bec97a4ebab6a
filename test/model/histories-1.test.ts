import { shard } from './shard.ts'

shard(0, 2)
