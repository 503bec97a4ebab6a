import { sector } from '../sector.ts'

export const debtStudentLoan = sector(
  'debt.student_loan',
  `
  Student Loans Company: slc, student loans company, student loans co
  Student Finance: student finance england, student finance wales, student finance ni
`,
)
