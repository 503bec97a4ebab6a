/** Two streams joining a river. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 26 26"
      fill="none"
      strokeLinecap="round"
      strokeWidth="3"
      aria-hidden="true"
    >
      <path d="M4 4c0 9 9 7 9 18" stroke="var(--cat-income)" />
      <path d="M22 4c0 9-9 7-9 18" stroke="var(--cat-transport)" />
      <path d="M13 3.5v19" stroke="var(--accent)" />
    </svg>
  )
}
