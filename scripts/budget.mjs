// The byte budget stands with the client that it weighs.
import '../client/scripts/budget.mjs';
