import { Monitor, MoonStar, Search, Sun } from 'lucide-react'
import { IconButton, Key } from './button.tsx'
import { Icon } from './icon.tsx'
import { modifier } from './keys.ts'
import { Menu, MenuChoices } from './menu.tsx'
import { openPalette } from './palette.tsx'
import { setPreference, usePreferences, useTheme } from './preferences.ts'

export const themes = [
  { value: 'light', words: 'Light', icon: Sun },
  { value: 'dark', words: 'Dark', icon: MoonStar },
  { value: 'system', words: 'Like the system', icon: Monitor },
] as const

/** Search and theme, at the end of every screen's header. */
export function HeaderTools() {
  const { theme } = usePreferences()
  const dark = useTheme() === 'dark'
  return (
    <>
      <button
        type="button"
        onClick={openPalette}
        className="hidden h-8 w-52 items-center gap-2 rounded-control border border-line bg-sunken px-2.5 text-text-3 hover:bg-hover lg:flex"
      >
        <Icon of={Search} size={15} />
        <span className="text-[13px]">Search or jump to</span>
        <span className="ml-auto">
          <Key>{modifier}K</Key>
        </span>
      </button>
      <IconButton icon={Search} label="Search or jump to" onClick={openPalette} className="lg:hidden" />
      <span className="hidden sm:contents">
        <Menu trigger={<IconButton icon={dark ? MoonStar : Sun} label="Theme" />}>
          <MenuChoices
            value={theme}
            choices={themes.map(({ value, words, icon }) => ({
              value,
              words,
              mark: <Icon of={icon} size={15} className="text-text-3" />,
            }))}
            onChoose={(value) => setPreference('theme', themes.find((one) => one.value === value)?.value ?? 'system')}
          />
        </Menu>
      </span>
    </>
  )
}
