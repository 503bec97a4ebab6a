#!/usr/bin/env node
import { bankFlags, launch } from './launch.js'

launch('src/simulator/main.ts', bankFlags)
