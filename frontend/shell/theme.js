// Before the first paint: the theme the visitor chose, and a mark that scripts run.
try {
  const theme = localStorage.getItem("passerelle-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
