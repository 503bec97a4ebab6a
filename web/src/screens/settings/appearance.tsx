import { Switch } from 'radix-ui'
import { classes } from '../../parts/classes.ts'
import { themes } from '../../parts/header-tools.tsx'
import { Icon } from '../../parts/icon.tsx'
import { setPreference, usePreferences } from '../../parts/preferences.ts'
import { SettingRow } from './field.tsx'

export function Appearance() {
  const { theme, keys, figures } = usePreferences()
  return (
    <>
      <SettingRow name="Theme">
        <fieldset className="flex rounded-control border border-line bg-sunken p-0.5">
          <legend className="sr-only">Theme</legend>
          {themes.map(({ value, words, icon }) => (
            <label
              key={value}
              className={classes(
                'flex min-h-10 cursor-pointer items-center gap-1.5 rounded-[6px] px-2.5 text-[13px] font-[500] has-focus-visible:outline-2 has-focus-visible:outline-accent sm:min-h-7',
                theme === value ? 'bg-surface text-text shadow-(--shadow-sheet)' : 'text-text-2 hover:text-text',
              )}
            >
              <input
                type="radio"
                name="theme"
                value={value}
                checked={theme === value}
                onChange={() => setPreference('theme', value)}
                className="sr-only"
              />
              <Icon of={icon} size={15} />
              {words}
            </label>
          ))}
        </fieldset>
      </SettingRow>
      <SettingRow name="Hide amounts" words="Figures are blurred, for when others can see the screen.">
        <Toggle
          name="Hide amounts"
          on={figures === 'hidden'}
          onChange={(on) => setPreference('figures', on ? 'hidden' : 'shown')}
        />
      </SettingRow>
      <SettingRow name="Single-key shortcuts" words="J and K step through rows; press ? for the whole list.">
        <Toggle
          name="Single-key shortcuts"
          on={keys === 'on'}
          onChange={(on) => setPreference('keys', on ? 'on' : 'off')}
        />
      </SettingRow>
    </>
  )
}

function Toggle({ name, on, onChange }: { name: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Switch.Root
      checked={on}
      onCheckedChange={onChange}
      aria-label={name}
      className="relative h-6 w-10 shrink-0 rounded-full bg-control transition-colors duration-120 data-[state=checked]:bg-accent"
    >
      <Switch.Thumb className="block size-[18px] translate-x-[3px] rounded-full bg-surface transition-transform duration-120 data-[state=checked]:translate-x-[19px]" />
    </Switch.Root>
  )
}
