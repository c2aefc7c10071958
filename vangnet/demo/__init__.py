"""The fictional networks and cases (NET-8), made through the rooms' own actions."""
