#!/usr/bin/env node
import { bankFlags, launch } from './launch.js'

launch('src/main.ts', process.argv[2] === 'bank' ? bankFlags : [])
