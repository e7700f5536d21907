import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { ImportRowsArgs, ImportStepInput, MapRegisterImportInput } from './import.inputs.ts';
import { importById, importRows, listImports } from './import.queries.ts';
import { applyImport, mapImport, resumeImport, stopImport, undoImport } from './import.service.ts';
import { ImportRowsType, RegisterImportType } from './import.types.ts';
import { viewImport, viewRow } from './import.view.ts';

const STEP_ERRORS = 'Errors: NOT_FOUND, CONFLICT with the current version, RULE_BROKEN IMPORT_STEP_NOT_ALLOWED';

@Resolver(() => RegisterImportType)
export class RegisterImportResolver {
  @Query(() => [RegisterImportType], {
    description: 'The newest hundred imports of the viewer’s corporation, newest first.',
    complexity: listOf(100),
  })
  public async registerImports(@Ctx() ctx: Context): Promise<RegisterImportType[]> {
    return (await listImports(ctx)).map((job) => viewImport(job, ctx.locale));
  }

  @Query(() => RegisterImportType, { description: 'One import. Errors: NOT_FOUND, also for one of another organisation.' })
  public async registerImport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<RegisterImportType> {
    return viewImport(await importById(ctx, id), ctx.locale);
  }

  @Query(() => ImportRowsType, {
    description: 'Rows of an import, with what the dry run found in each. Errors: NOT_FOUND, BAD_USER_INPUT for more than 100.',
    complexity: listOf(50),
  })
  public async registerImportRows(@Args(() => ImportRowsArgs) asked: ImportRowsArgs, @Ctx() ctx: Context): Promise<ImportRowsType> {
    const { id, first } = asked;
    const job = await importById(ctx, id);
    const { verdict = null, finding = null, after } = asked;
    const rows = await importRows(ctx, { importId: id, verdict, finding, after, first: first + 1 });
    const shown = rows.slice(0, first);
    return { rows: shown.map((row) => viewRow(row, job)), next: rows.length > first ? (shown.at(-1)?.number ?? null) : null };
  }

  @Mutation(() => RegisterImportType, {
    description: `Says what the columns of the file are, and begins the dry run, which changes nothing in the register. ${STEP_ERRORS}; BAD_USER_INPUT for a column that there is not.`,
  })
  public async mapRegisterImport(
    @Arg('input', () => MapRegisterImportInput) input: MapRegisterImportInput,
    @Ctx() ctx: Context,
  ): Promise<RegisterImportType> {
    return viewImport(await mapImport(ctx, input), ctx.locale);
  }

  @Mutation(() => RegisterImportType, {
    description: `Begins to write the rows that are new or changed, all or none, as drafts of the corporation. ${STEP_ERRORS}, IMPORT_NOTHING_TO_WRITE.`,
  })
  public async applyRegisterImport(
    @Arg('input', () => ImportStepInput) input: ImportStepInput,
    @Ctx() ctx: Context,
  ): Promise<RegisterImportType> {
    return viewImport(await applyImport(ctx, input), ctx.locale);
  }

  @Mutation(() => RegisterImportType, {
    description: `Begins to take an import back: what nobody has changed since. ${STEP_ERRORS}.`,
  })
  public async undoRegisterImport(
    @Arg('input', () => ImportStepInput) input: ImportStepInput,
    @Ctx() ctx: Context,
  ): Promise<RegisterImportType> {
    return viewImport(await undoImport(ctx, input), ctx.locale);
  }

  @Mutation(() => RegisterImportType, {
    description: 'Stops the present step, which then leaves nothing behind; a step that is done stays done. Errors: NOT_FOUND.',
  })
  public async stopRegisterImport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<RegisterImportType> {
    return viewImport(await stopImport(ctx, id), ctx.locale);
  }

  @Mutation(() => RegisterImportType, {
    description: 'Begins a stalled step again. Errors: NOT_FOUND, RULE_BROKEN IMPORT_STEP_NOT_ALLOWED where the step is being done.',
  })
  public async resumeRegisterImport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<RegisterImportType> {
    return viewImport(await resumeImport(ctx, id), ctx.locale);
  }
}
