using FreeTier.Commands;
using FreeTier.Terminals;

return await Application.RunAsync(args, Terminal.OfThisProcess());
