
export function suggestions(kind: string) {
  // ok: mock.silent-fallback
  return kind === 'mentor' ? mockMentors : mockMentees;
}
