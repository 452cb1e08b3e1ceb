using FreeTierGen.ModelTool.Commands;
using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Terminals;

return await Application.RunAsync(args, Terminal.OfThisProcess(), GitHubAddresses.Public);
