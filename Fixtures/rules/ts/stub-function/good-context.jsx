import { createContext, useState } from 'react';
import { keep } from './store';

export const Harbour = createContext(null);

export function HarbourProvider({ children }) {
  const [open, setOpen] = useState(false);
  const [user, setUser] = useState(null);

  // Keeps what the server has answered; the page asks it.
  // ok: ts.stub-function
  const login = (token, userData) => {
    keep(token);
    setIsAuthenticated(true);
    setUser(userData);
  };

  return <Harbour.Provider value={{ open, user, login, setOpen }}>{children}</Harbour.Provider>;
}
